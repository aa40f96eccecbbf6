/**
 * Reads the files shipped with the product. Paths are relative to its `dist` folder, with `/`:
 * `wasm/tree-sitter-java.wasm`, `lessons/catalogue.json`. Rejects when the file is missing.
 */
export interface AssetReader {
  readBytes(path: string): Promise<Uint8Array>;
  readText(path: string): Promise<string>;
}
