// The package has no types of its own; this is what we use of it.
declare module 'markdown-it-container' {
  import type { MarkdownIt } from 'markdown-it';

  interface ContainerOptions {
    readonly validate?: (params: string, markup: string) => boolean;
  }
  export default function container(md: MarkdownIt, name: string, options?: ContainerOptions): void;
}
