// @ts-check
/** The few lines of the ZIP format that a presentation of one slide needs: no more than 65,535 files, none encrypted. */

/**
 * Reads the files of a zip whose names match.
 * @param {string} base64
 * @param {RegExp} names
 * @returns {Promise<string[]>} their text, in the order of their names
 */
export async function readZip(base64, names) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) throw new Error("No zip.");
  const wanted = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (names.test(name)) {
      wanted.push({ name, packed: view.getUint16(at + 10, true) === 8, size: view.getUint32(at + 20, true), at: view.getUint32(at + 42, true) });
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  wanted.sort((a, b) => (a.name < b.name ? -1 : 1));
  return Promise.all(
    wanted.map((file) => {
      const data = file.at + 30 + view.getUint16(file.at + 26, true) + view.getUint16(file.at + 28, true);
      const stream = new Blob([bytes.subarray(data, data + file.size)]).stream();
      return new Response(file.packed ? stream.pipeThrough(new DecompressionStream("deflate-raw")) : stream).text();
    }),
  );
}
