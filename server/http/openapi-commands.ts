// The commands in the OpenAPI document: an address each.

import { commands } from '../../shared/day/commands/index.ts'
import { answersWith, type Json, operation, parametersOf, schemaOf } from './openapi-shapes.ts'

export function commandPaths(): Json {
  return Object.fromEntries(
    Object.values(commands).map(({ name, by, input, result, status }) => {
      const address = '/api/sites/{site}/commands/'
      const answer = {
        type: 'object',
        required: ['version', 'result'],
        properties: { version: { type: 'integer' }, result: schemaOf(result) },
      }
      const post = operation(address, {
        by,
        body: input,
        success: {
          ...(status ? answersWith('Done: there is something new', answer, status) : {}),
          ...answersWith(
            status ? 'Nothing had to change: the answer tells the state as it is' : 'Done',
            answer,
          ),
        },
        refusals: [409, 429],
        more: {
          operationId: name,
          tags: ['commands'],
          description: `Given by: ${by.join(', ')}.`,
          parameters: [...parametersOf(address), idempotencyKey],
        },
      })
      return [address + name, { post }]
    }),
  )
}

const idempotencyKey: Json = {
  name: 'Idempotency-Key',
  in: 'header',
  description: "The command's id: the same again gets the first answer. One is made where it is absent.",
  schema: { type: 'string', pattern: '^[\\w-]{8,64}$' },
}
