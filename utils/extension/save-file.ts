/** Downloads a text as a file. Nothing leaves the computer. */
export function saveFile(document: Document, name: string, text: string, type: string): void {
  saveBlob(document, name, new Blob([text], { type: `${type};charset=utf-8` }));
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Downloads a workbook. @param name of the file, with its ending */
export function saveXlsx(document: Document, name: string, bytes: Uint8Array): void {
  saveBlob(document, name, new Blob([new Uint8Array(bytes)], { type: XLSX }));
}

function saveBlob(document: Document, name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
