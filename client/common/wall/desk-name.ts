import { type Language, languages } from '../../../shared/text/index.ts'
import { fill } from '../fill.ts'

/** What a desk is called on the wall, in a language. */
export function deskName(desk: string, language: Language): string {
  return fill(languages[language].screen.toDesk, { desk })
}
