/** Mermaid's colours and type, read from the editor's theme as it is now. */
export function diagramTheme(): {
  readonly darkMode: boolean;
  readonly fontFamily: string;
  readonly themeVariables: Readonly<Record<string, string | boolean>>;
} {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string, fallback: string) => style.getPropertyValue(`--vscode-${name}`).trim() || fallback;
  const { classList } = document.body;
  const darkMode = classList.contains('vscode-dark') || isHighContrastDark(classList);
  const highContrast = classList.contains('vscode-high-contrast') || classList.contains('vscode-high-contrast-light');

  const background = colour('editor-background', darkMode ? '#1f1f1f' : '#ffffff');
  const foreground = colour('editor-foreground', darkMode ? '#cccccc' : '#3b3b3b');
  const line = highContrast ? colour('contrastBorder', foreground) : mix(foreground, background, 0.55);
  const box = highContrast ? background : mix(colour('textLink-foreground', foreground), background, 0.12);
  const note = highContrast ? background : mix(colour('charts-yellow', foreground), background, 0.14);
  const group = highContrast ? background : mix(foreground, background, 0.05);
  const fontFamily = style.getPropertyValue('--vscode-font-family').trim() || 'sans-serif';

  return {
    darkMode,
    fontFamily,
    themeVariables: {
      darkMode,
      background,
      fontFamily,
      fontSize: '14px',
      primaryColor: box,
      primaryTextColor: foreground,
      primaryBorderColor: line,
      secondaryColor: group,
      secondaryTextColor: foreground,
      secondaryBorderColor: line,
      tertiaryColor: group,
      tertiaryTextColor: foreground,
      tertiaryBorderColor: line,
      mainBkg: box,
      nodeBorder: line,
      textColor: foreground,
      titleColor: foreground,
      lineColor: line,
      clusterBkg: group,
      clusterBorder: line,
      edgeLabelBackground: background,
      noteBkgColor: note,
      noteTextColor: foreground,
      noteBorderColor: line,
      actorBkg: box,
      actorBorder: line,
      actorTextColor: foreground,
      actorLineColor: line,
      signalColor: foreground,
      signalTextColor: foreground,
      labelBoxBkgColor: group,
      labelBoxBorderColor: line,
      labelTextColor: foreground,
      loopTextColor: foreground,
      activationBkgColor: group,
      activationBorderColor: line,
      sequenceNumberColor: background,
      classText: foreground,
      transitionColor: line,
      transitionLabelColor: foreground,
      stateLabelColor: foreground,
      stateBkg: box,
      labelBackgroundColor: background,
      compositeBackground: group,
      compositeTitleBackground: group,
      altBackground: group,
      specialStateColor: foreground,
    },
  };
}

function isHighContrastDark(classes: DOMTokenList): boolean {
  return classes.contains('vscode-high-contrast') && !classes.contains('vscode-high-contrast-light');
}

/** `share` of `top` over `bottom`, opaque: mermaid computes with its colours and knows no transparency. */
function mix(top: string, bottom: string, share: number): string {
  const [a, b] = [rgb(top), rgb(bottom)];
  return `#${a.map((value, index) => hex(value * share + (b[index] ?? 0) * (1 - share))).join('')}`;
}

function hex(value: number): string {
  return Math.round(value).toString(16).padStart(2, '0');
}

/** Any CSS colour as red, green, blue; the browser does the reading. */
function rgb(colour: string): number[] {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d');
  if (!context) {
    return [128, 128, 128];
  }
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
}
