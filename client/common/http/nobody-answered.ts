/** Nobody answered: not connected, or the answer was lost. The server may have done it all the same. */
export class NobodyAnswered extends Error {}
