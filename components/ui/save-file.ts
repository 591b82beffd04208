/** Long enough for every browser to have started reading the file. */
const KEPT_MS = 10_000;

/** Saves a text as a file created in the page; nothing is sent anywhere. */
export function saveFile(name: string, text: string, type: string): void {
  saveBlob(name, new Blob([text], { type }));
}

/** Saves data as a file, as `saveFile` does a text. */
export function saveBlob(name: string, data: Blob): void {
  const href = URL.createObjectURL(data);
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), KEPT_MS);
}
