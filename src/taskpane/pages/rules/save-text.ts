/** Characters that no file system takes in a name. */
const NOT_IN_NAMES = /[\\/:*?"<>|]/g;

/** Hands a text to the person as a download. Nothing leaves the computer. */
export function saveText(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name.replace(NOT_IN_NAMES, "-");
  link.click();
  // the download has begun by then
  setTimeout(() => URL.revokeObjectURL(address), 1_000);
}
