/** A workbook of one sheet, written by hand: nothing is packed, and nothing is checked. @param sheet XML */
export function handmadeWorkbook(sheet: string): Uint8Array {
  return zip({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml':
      '<workbook><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relations('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': sheet,
  });
}

function relations(type: string, target: string): string {
  return `<Relationships><Relationship Id="r1" Type="http://x/${type}" Target="${target}"/></Relationships>`;
}

/** A zip of texts, as they are. */
export function zip(files: Record<string, string>): Uint8Array {
  const local: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [path, text] of Object.entries(files)) {
    const name = new TextEncoder().encode(path);
    const data = new TextEncoder().encode(text);
    // From version to the length of extra fields: the same in both places.
    const sizes = fields([20, 0, 0, 0, 0], [0, data.length, data.length], [name.length, 0]);
    local.push(fields([], [0x04034b50], []), sizes, name, data);
    directory.push(fields([], [0x02014b50], [20]), sizes, fields([0, 0, 0], [0, offset], []), name);
    offset += 4 + sizes.length + name.length + data.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const count = Object.keys(files).length;
  const end = [fields([], [0x06054b50], [0, 0, count, count]), fields([], [size, offset], [0])];
  return joined([...local, ...directory, ...end]);
}

function fields(before: number[], long: number[], after: number[]): Uint8Array {
  const bytes = (value: number, length: number) =>
    Array.from({ length }, (_, i) => Math.floor(value / 256 ** i) % 256);
  return Uint8Array.from([
    ...before.flatMap((value) => bytes(value, 2)),
    ...long.flatMap((value) => bytes(value, 4)),
    ...after.flatMap((value) => bytes(value, 2)),
  ]);
}

function joined(parts: Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
