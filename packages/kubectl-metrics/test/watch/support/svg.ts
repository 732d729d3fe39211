import type { Line, Tone } from "../../../src/watch/line.ts";
import { textWidth } from "../../../src/watch/text-width.ts";

/** A cell in SVG units. */
const CELL = { width: 8, height: 18 };
const MARGIN = 12;

const COLOURS: Readonly<Record<Tone, string>> = {
  plain: "#d8dee9",
  faint: "#7b8494",
  strong: "#ffffff",
  good: "#8fbf6f",
  warn: "#e5c07b",
  critical: "#f0616d",
  accent: "#6fc3d0",
  heading: "#1c2028",
};

const BOLD: ReadonlySet<Tone> = new Set<Tone>(["strong", "critical", "heading"]);

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/**
 * A frame as a picture: each piece of text at its place and as wide as its cells, so that no font moves a column. No
 * blank is more than a space between words, so that nothing depends on what becomes of blanks.
 */
export function svgOf(lines: readonly Line[], columns: number, title: string): string {
  const width = columns * CELL.width + 2 * MARGIN;
  const height = lines.length * CELL.height + 2 * MARGIN;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" rx="8" fill="#1c2028"/>`,
    `<g font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="13">`,
    ...lines.flatMap(lineElements),
    "</g>",
    "</svg>",
    "",
  ].join("\n");
}

function lineElements({ spans, isSelected = false }: Line, row: number): readonly string[] {
  const top = MARGIN + row * CELL.height;
  let column = 0;
  return spans.flatMap(({ text, tone }) => {
    const x = MARGIN + column * CELL.width;
    const cells = textWidth(text);
    column += cells;
    const isTurned = tone === "heading" || isSelected;
    const back = `<rect x="${x}" y="${top}" width="${cells * CELL.width}" height="${CELL.height}" fill="#d8dee9"/>`;
    if (cells === 0) return [];
    const shown = [...text.matchAll(/\S+(?: \S+)*/g)].map(({ 0: words, index }) => {
      const attributes = [
        `x="${x + textWidth(text.slice(0, index)) * CELL.width}" y="${top + 13}"`,
        `fill="${isSelected ? COLOURS.heading : COLOURS[tone]}"`,
        `textLength="${textWidth(words) * CELL.width}" lengthAdjust="spacingAndGlyphs"`,
        ...(BOLD.has(tone) ? ['font-weight="bold"'] : []),
      ];
      return `<text ${attributes.join(" ")}>${escaped(words)}</text>`;
    });
    return [...(isTurned ? [back] : []), ...shown];
  });
}
