// Finds out what a page sends to its printer.

import type { Page } from 'playwright'

/** Resolves when the page opens the print dialog, which a headless browser does not have. */
export async function nextPrint(page: Page): Promise<void> {
  await page.evaluate('printed = new Promise((resolve) => { window.print = resolve })')
  await page.evaluate('printed')
}

/** The size of each page, in points. */
export function pagesOf(pdf: Buffer): [number, number][] {
  const boxes = pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)
  return [...boxes].map(([, width, height]) => [Number(width), Number(height)])
}
