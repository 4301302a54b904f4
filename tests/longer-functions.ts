/**
 * Functions over the limit of lines that a function may have: a file, and the name in it. Each that stays here for good
 * says why.
 */
export const longerFunctions: readonly string[] = ['server/sheets/figure-sheets.ts figureSheets']
