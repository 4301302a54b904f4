/** A sentence in whatever language the page is in when it is drawn, so that none is left behind when that is switched. */
export type Say = () => string

export const silence: Say = () => ''
