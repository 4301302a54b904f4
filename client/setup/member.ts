// A staff account as the server describes it.

import type { Fixed } from '../../shared/day/nouns/fixed.ts'
import type { AnswerOf } from '../common/http/routes.ts'

export type Member = Fixed<AnswerOf<'get /api/staff'>[number]>
