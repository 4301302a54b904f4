// The steps of a visit. A step says what happens in a queue, so that people can be told by its name where they are.

import * as v from 'valibot'

export const StepKind = v.picklist([
  'entrance',
  'registration',
  'consent',
  'sampling',
  'vaccination',
  'observation',
  'door',
  'window',
  'cashier',
])
export type StepKind = v.InferOutput<typeof StepKind>

/** The steps that people come to from outside: nobody can be sent on to them. */
const FROM_OUTSIDE: readonly StepKind[] = ['entrance', 'door']

export function isFromOutside(step: StepKind | undefined): boolean {
  return step !== undefined && FROM_OUTSIDE.includes(step)
}

interface Settings {
  readonly queues: readonly { readonly id: string; readonly step?: StepKind | undefined }[]
}

/** The step of a queue; null: none is set, or there is no such queue. */
export function stepOf({ queues }: Settings, queue: string): StepKind | null {
  return queues.find(({ id }) => id === queue)?.step ?? null
}
