/** Words in the page's language at the moment when they are drawn, so that they follow when the reader switches it. */
export type Say = () => string

export const silence: Say = () => ''
