// The OpenAPI document, from the list of commands, the list of routes and the shapes of the views.

import { Site } from '../../shared/day/nouns/site.ts'
import { DayFigures } from '../../shared/day/reports/figures/day-figures.ts'
import { PeriodFigures } from '../../shared/day/reports/figures/period-figures.ts'
import { AtWork } from '../../shared/day/views/at-work.ts'
import { MarshalView } from '../../shared/day/views/marshal.ts'
import { NOTICES } from '../../shared/day/views/notice-names.ts'
import { ContactNotice, Notice } from '../../shared/day/views/notices.ts'
import { ScreenView } from '../../shared/day/views/screen.ts'
import { OverviewView, SiteSummary, SiteView } from '../../shared/day/views/site.ts'
import { SitesView } from '../../shared/day/views/sites.ts'
import { TicketView } from '../../shared/day/views/ticket.ts'
import { CommandMessage, Handshake, ScreenStatus } from '../../shared/protocol/live.ts'
import { commandPaths } from './openapi-commands.ts'
import { routePaths } from './openapi-routes.ts'
import { type Json, problemResponses, problemSchema, ref, schemaOf } from './openapi-shapes.ts'
import type { Route } from './route/route.ts'

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
  // what webhooks are told
  Notice,
  ContactNotice,
  // what goes over the socket
  Handshake,
  CommandMessage,
  ScreenStatus,
}

/** The document of these routes, for `/api/openapi.json`. */
export function openApi(routes: readonly Route[]): Json {
  return {
    openapi: '3.1.0',
    info: { title: 'Yimi', version: '0.1.0', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    paths: { ...commandPaths(), ...routePaths(routes, shapes) },
    webhooks: webhooks(),
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

/** What webhooks are told, as Standard Webhooks has it (https://www.standardwebhooks.com). */
function webhooks(): Json {
  const header = (name: string, description: string) => ({
    name,
    in: 'header',
    required: true,
    description,
    schema: { type: 'string' },
  })
  const told = (summary: string, shape: 'Notice' | 'ContactNotice') => ({
    post: {
      summary,
      parameters: [
        header('webhook-id', 'Of two deliveries with one id, the second is a repetition'),
        header('webhook-timestamp', 'When it was sent, in seconds since the epoch'),
        header(
          'webhook-signature',
          'Signatures by every secret in use, as `v1,base64`, with a space between',
        ),
      ],
      requestBody: { required: true, content: { 'application/json': { schema: ref(shape) } } },
      responses: {
        '2XX': { description: 'It has arrived' },
        '410': { description: 'Nothing more is to be sent here' },
      },
    },
  })
  return {
    notice: told(`One thing that happened: ${NOTICES.join(', ')}`, 'Notice'),
    contact: told(
      'The same, sent to the one webhook that is told where to call people, with `contact` and `say` where there is any',
      'ContactNotice',
    ),
  }
}
