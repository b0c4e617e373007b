/**
 * Says in plain words when the pane does not come up, instead of leaving it blank: office.js blocked, or the bundle incomplete.
 * A file of its own and plain JavaScript, so that it works when nothing else was loaded. The texts stand in taskpane.html.
 */
(function watchBoot() {
  "use strict";
  const PATIENCE_MS = 10000;
  /** @type {string[]} */
  const missing = [];

  // Scripts that fail to load tell nobody but the capture phase.
  window.addEventListener(
    "error",
    (event) => {
      if (event.target instanceof HTMLScriptElement) missing.push(event.target.src);
    },
    true
  );

  setTimeout(() => {
    // entry.tsx sets this as soon as it draws anything.
    if (document.documentElement.dataset.pane === "drawn") return;
    show("boot-problem");
    show("Office" in window ? "no-pane" : "no-office");
    const details = document.getElementById("boot-details");
    if (details !== null) details.textContent = missing.join("\n");
    document.body.style.cssText =
      "margin:0;padding:20px;font:14px/1.6 'Segoe UI','Microsoft YaHei',sans-serif;overflow-wrap:anywhere";
  }, PATIENCE_MS);

  /** @param {string} id */
  function show(id) {
    const element = document.getElementById(id);
    if (element !== null) element.hidden = false;
  }
})();
