// What core uses of the runtime that Node, browsers and web workers all have. Kept by hand so that core cannot reach
// for anything else by accident.
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: Uint8Array): string;
}
/** A character a byte; throws for what is not Base64. */
declare function atob(base64: string): string;
