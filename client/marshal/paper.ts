// The papers for slips, and their layout. All in millimetres, whatever the text size of the page.

export const papers = ['58', '80', 'A4'] as const
export type SlipPaper = (typeof papers)[number]

interface Sheet {
  /** The width that a thermal print head reaches; the rest of the roll is margin. */
  readonly width: number
  readonly margin: string
  readonly number: number
  readonly text: number
  readonly code: number
}

const sheets: Record<SlipPaper, Sheet> = {
  '58': { width: 48, margin: '2mm 5mm 6mm', number: 15, text: 3.2, code: 38 },
  '80': { width: 72, margin: '2mm 4mm 6mm', number: 22, text: 3.8, code: 46 },
  A4: { width: 130, margin: '20mm 40mm', number: 36, text: 5, code: 62 },
}

/** Room above and below the slip on a roll, as in `margin`. */
const FEED = 8

/** Width of a letter of the heaviest weight, as a part of its height; measured, with a little to spare. */
const LETTER = 0.74

/**
 * The style of the page while a slip is printed. `letters`: the length of the number, which stays on one line.
 * `height`: that of the slip, where a roll is cut; unused on A4.
 */
export function slipStyle(paper: SlipPaper, letters: number, height: number): string {
  const { width, margin, number, text, code } = sheets[paper]
  // some drivers take a page that is wider than high for landscape
  const size = paper === 'A4' ? 'A4' : `${paper}mm ${Math.max(Math.ceil(height) + FEED, Number(paper))}mm`
  return `
    @page { size: ${size}; margin: ${margin}; }
    .yi-slip {
      position: absolute; left: 0; top: -2000mm; width: ${width}mm; margin: 0;
      text-align: center; font-size: ${text}mm; line-height: 1.4; color: #000; --code-ink: #000; background: #fff;
    }
    .yi-slip p { margin: 0 0 1.5mm; }
    .yi-slip .name { font-weight: 700; font-size: 1.15em; }
    .yi-slip .number { font-weight: 800; font-size: ${Math.min(number, width / (letters * LETTER))}mm; line-height: 1.1; white-space: nowrap; }
    .yi-slip .keep { font-weight: 700; }
    .yi-slip .also { display: block; }
    .yi-slip yi-qr { width: ${code}mm; margin: 0 auto; }
    @media print {
      html, body { background: #fff; height: auto; }
      body > :not(.yi-slip) { display: none !important; }
      .yi-slip { position: static; break-inside: avoid; }
    }`
}
