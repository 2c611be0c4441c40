/** Downloads a text as a file. Nothing leaves the computer. */
export function saveFile(document: Document, name: string, text: string, type: string): void {
  saveBlob(document, name, new Blob([text], { type: `${type};charset=utf-8` }));
}

/** The same for what is no text. */
export function saveBytes(document: Document, name: string, bytes: Uint8Array, type: string): void {
  saveBlob(document, name, new Blob([new Uint8Array(bytes)], { type }));
}

function saveBlob(document: Document, name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
