/** Characters that are shown of a body, at most: about what a page can lay out without being felt. */
export const SHOWN = 1024 * 1024;
/** Bytes to ask for: none of them is shown as more than this. */
export const BODY_BYTES = SHOWN;
const BYTES_IN_ROW = 16;
/** `00000000  00 01 ... 0f  ................` and the end of the line. */
const ROW = 78;

export interface ShownBody {
  /** Absent when the bytes are no text in UTF-8. */
  readonly text?: string;
  /** Laid out; absent when the text is no JSON, or not whole. */
  readonly json?: string;
  readonly hex: string;
  /** Whether `text` or `hex` leave something out. */
  readonly cut: boolean;
}

/** How a body can be looked at. `size`: bytes of the whole body, of which `base64` may be only the beginning. */
export function shownBody(base64: string, size: number): ShownBody {
  const bytes = bytesOf(base64);
  const isWhole = bytes.length === size;
  const decoded = decode(bytes, isWhole);
  const text = decoded?.slice(0, SHOWN);
  const json = isWhole && decoded !== undefined ? laidOut(decoded) : undefined;
  const inHex = bytes.subarray(0, Math.floor(SHOWN / ROW) * BYTES_IN_ROW);
  return {
    ...(text === undefined ? {} : { text }),
    ...(json === undefined ? {} : { json: json.slice(0, SHOWN) }),
    hex: hexRows(inHex),
    cut: !isWhole || inHex.length < bytes.length || (decoded?.length ?? 0) > SHOWN,
  };
}

/** One line for a list: text without line breaks, or bytes. */
export function bodyLine(base64: string, size: number): string {
  const { text } = shownBody(base64, size);
  if (text === undefined) {
    return `${size} B`;
  }
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 120 || line.length < size / 4 ? `${line.slice(0, 120)}…` : line;
}

function bytesOf(base64: string): Uint8Array {
  const characters = atob(base64);
  const bytes = new Uint8Array(characters.length);
  for (let index = 0; index < bytes.length; index++) {
    bytes[index] = characters.charCodeAt(index);
  }
  return bytes;
}

function decode(bytes: Uint8Array, isWhole: boolean): string | undefined {
  // A beginning may end within a character: up to three bytes of it.
  for (let cut = 0; cut <= (isWhole ? 0 : 3); cut++) {
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, bytes.length - cut));
      // eslint-disable-next-line no-control-regex -- what no text has tells that it is none
      return /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text) ? undefined : text;
    } catch {
      // Not a text, or cut elsewhere.
    }
  }
  return undefined;
}

function laidOut(text: string): string | undefined {
  if (!/^\s*[[{]/.test(text)) {
    return undefined;
  }
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return undefined;
  }
}

function hexRows(bytes: Uint8Array): string {
  const rows: string[] = [];
  for (let start = 0; start < bytes.length; start += BYTES_IN_ROW) {
    const row = [...bytes.subarray(start, start + BYTES_IN_ROW)];
    const hex = row.map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
    const text = row.map((byte) => (byte >= 32 && byte < 127 ? String.fromCharCode(byte) : '.')).join('');
    rows.push(`${start.toString(16).padStart(8, '0')}  ${hex.padEnd(BYTES_IN_ROW * 3)} ${text}`);
  }
  return rows.join('\n');
}
