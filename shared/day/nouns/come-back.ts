import * as v from 'valibot'

/** The most calls of its queue that a ticket waits out which comes back by itself, or which a marshal returns. */
export const MOST_PLACES = 20

/** Where somebody waits who comes back by themselves: after so many more calls of their queue. */
export const ComeBack = v.strictObject({
  places: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_PLACES)),
})
export type ComeBack = v.InferOutput<typeof ComeBack>

/** As where nobody came to a mark. */
const USUAL: ComeBack = { places: 3 }

export function comeBackOf({ comeBack }: { readonly comeBack?: ComeBack | undefined }): ComeBack {
  return comeBack ?? USUAL
}
