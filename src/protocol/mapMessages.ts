/** What the map's panel and its page say to each other. Both sides check what they get. */

/** From the page to the host. */
export type MapToHost =
  /** The script runs and wants the map. */
  | { readonly kind: 'ready' }
  /** A node was chosen: go to its place. */
  | { readonly kind: 'go'; readonly id: string }
  /** Follow a message of the topic that the node is. */
  | { readonly kind: 'follow'; readonly id: string }
  | { readonly kind: 'export'; readonly format: 'svg' | 'mermaid' };

/** From the host to the page. */
export interface MapToPage {
  readonly kind: 'map';
  /** Complete and safe; empty when nothing flows. */
  readonly svg: string;
  /** The same as text, safe HTML. */
  readonly text: string;
  /** What is said aloud: how much there is. */
  readonly summary: string;
}
