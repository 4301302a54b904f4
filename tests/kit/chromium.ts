/** Where the browser of the tests is. `npm test` looks for one and says so here. */
export const CHROMIUM = process.env['YIMI_CHROMIUM'] ?? '/usr/bin/chromium'
