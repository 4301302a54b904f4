// The OpenAPI document, from the list of commands and the shapes of the views.

import { commands } from '../../shared/day/commands/index.ts'
import { Site } from '../../shared/day/nouns/site.ts'
import { DayFigures } from '../../shared/day/reports/figures/day-figures.ts'
import { PeriodFigures } from '../../shared/day/reports/figures/period-figures.ts'
import { AtWork } from '../../shared/day/views/at-work.ts'
import { MarshalView } from '../../shared/day/views/marshal.ts'
import { ScreenView } from '../../shared/day/views/screen.ts'
import { OverviewView, SiteSummary, SiteView } from '../../shared/day/views/site.ts'
import { SitesView } from '../../shared/day/views/sites.ts'
import { TicketView } from '../../shared/day/views/ticket.ts'
import { CommandMessage, Handshake, ScreenStatus } from '../../shared/protocol/live.ts'
import { addressPaths } from './openapi-addresses.ts'
import {
  type Json,
  operation,
  parametersOf,
  problemResponses,
  problemSchema,
  says,
  schemaOf,
} from './openapi-shapes.ts'

const shapes = {
  Site,
  SiteSummary,
  SiteView,
  TicketView,
  ScreenView,
  AtWork,
  MarshalView,
  OverviewView,
  SitesView,
  DayFigures,
  PeriodFigures,
  // what goes over the socket
  Handshake,
  CommandMessage,
  ScreenStatus,
}

/** The document for `/api/openapi.json`. */
export function openApi(): Json {
  return {
    openapi: '3.1.0',
    info: { title: 'Yimi', version: '0.1.0', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    paths: { ...commandPaths(), ...addressPaths() },
    components: {
      securitySchemes: {
        ticket: { type: 'http', scheme: 'bearer', description: "A ticket's token" },
        screen: { type: 'http', scheme: 'bearer', description: "A paired screen's token" },
        staff: { type: 'apiKey', in: 'cookie', name: 'yimi' },
      },
      schemas: {
        ...Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [name, schemaOf(shape)])),
        Problem: problemSchema,
      },
      responses: problemResponses(),
    },
  }
}

function commandPaths(): Json {
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
        said: {
          ...(status ? says('Done: there is something new', answer, status) : {}),
          ...says(status ? 'Nothing had to change: the answer tells the state as it is' : 'Done', answer),
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
