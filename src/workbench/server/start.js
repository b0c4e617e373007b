/** `npm start`: builds the add-in and the workbench, serves both over https and opens the workbench where there is a browser. */
const webpack = require("webpack");
const WebpackDevServer = require("webpack-dev-server");
const configure = require("../../../webpack.config.js");
const { trustedCertificatePair } = require("./certificate.js");

/** manifest.xml names this port, so Excel finds the add-in here and nowhere else. */
const PORT = Number(process.env.PORT ?? 3000);
const PAGE = `https://localhost:${PORT}/workbench.html`;

async function start() {
  const compiler = webpack(configure({}, { mode: "development" }));
  const server = new WebpackDevServer(
    {
      host: "localhost",
      port: PORT,
      server: { type: "https", options: await trustedCertificatePair() },
      // The page's content policy forbids the overlay's inline styles; errors are in the terminal.
      client: { overlay: false, logging: "error" },
      hot: false,
      static: false,
      open: hasBrowser() ? PAGE : false,
      devMiddleware: { index: "workbench.html", stats: "errors-warnings" },
    },
    compiler
  );
  let isAnnounced = false;
  compiler.hooks.done.tap("address", (stats) => {
    if (isAnnounced || stats.hasErrors()) return;
    isAnnounced = true;
    console.log(`\n  工作台 / workbench   ${PAGE}`);
    console.log(`  加载项 / add-in      manifest.xml → https://localhost:${PORT}`);
    console.log(
      "  浏览器提示证书不受信任时,选“继续访问”。 If the browser warns about the certificate, continue."
    );
    console.log("  Ctrl+C 停止 / stops\n");
  });
  await server.start();
}

function hasBrowser() {
  if (process.env.CI || process.env.BROWSER === "none") return false;
  if (process.platform === "linux")
    return Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
  return true;
}

start().catch((error) => {
  const busy = error?.code === "EADDRINUSE";
  console.error(
    busy ? `端口 ${PORT} 已被占用,请先停止占用它的程序。 Port ${PORT} is in use.` : error
  );
  process.exit(1);
});
