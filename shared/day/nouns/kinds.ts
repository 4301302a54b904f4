// What the kinds of site differ in. A kind is data: nothing else asks for one by its name.

import * as v from 'valibot'

/** What a desk is called where people are served: only words that the screen's voice can say. */
export const PlaceWord = v.picklist([
  'sampling',
  'registration',
  'vaccination',
  'service-window',
  'counter',
  'room',
  'table',
])
export type PlaceWord = v.InferOutput<typeof PlaceWord>

export const Kind = v.picklist(['testing', 'vaccination', 'hall'])
export type Kind = v.InferOutput<typeof Kind>

/** Of each kind, where the settings do not say: the place word, and for how many minutes whoever was served stays. */
export const KINDS: Readonly<
  Record<Kind, { readonly placeWord: PlaceWord; readonly observationMinutes: number | null }>
> = {
  testing: { placeWord: 'sampling', observationMinutes: null },
  vaccination: { placeWord: 'vaccination', observationMinutes: 30 },
  hall: { placeWord: 'service-window', observationMinutes: null },
}

interface Settings {
  readonly kind: Kind
  readonly observationMinutes?: number | undefined
  readonly queues: readonly { readonly id: string; readonly placeWord?: PlaceWord | undefined }[]
}

/** What a queue's desks are called; of no known queue, what the kind's are. */
export function placeWordOf({ kind, queues }: Settings, queue: string | undefined): PlaceWord {
  return queues.find(({ id }) => id === queue)?.placeWord ?? KINDS[kind].placeWord
}

/** What a desk is called where nobody says in which queue: by the first of its queues. */
export function placeOfDesk(
  site: Settings & { readonly desks: readonly { readonly id: string; readonly queues: readonly string[] }[] },
  desk: string,
): PlaceWord {
  return placeWordOf(site, site.desks.find(({ id }) => id === desk)?.queues[0])
}

/** For how many minutes whoever was served stays to be observed; null: they need not. */
export function observationOf({ kind, observationMinutes }: Settings): number | null {
  return observationMinutes ?? KINDS[kind].observationMinutes
}
