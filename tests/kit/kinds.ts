// Words that belong to one kind of site: no page of another kind may have them.

import { KINDS, type Kind } from '../../shared/day/nouns/kinds.ts'

export const ALL_KINDS = Object.keys(KINDS) as Kind[]

const OF: Record<Kind, RegExp> = {
  testing:
    /采样|採樣|先采|采完|核酸|[检檢][测測]|\bpruebas?\b|\bmuestras\b|tomar? la muestra|الفحص|فحص|عين[ةا]|مسحة|swab|\bsampl|\btest(?:s|ed|ing)?\b/i,
  vaccination:
    /接[种種]|疫苗|留观|觀察區|vacun|zona de observación|vaccin|تطعيم|لقاح|منطقة المراقبة|observation area/i,
  hall: /[办辦]理|办事|窗口|柜台|\bventanilla|\bmostrador|\bwindow|شباك|منضدة|معاملات|\bcounter\b/i,
}

/** Whether a text has words of another kind than this one. */
export function isStrangeTo(kind: Kind, text: string): boolean {
  return ALL_KINDS.some((other) => other !== kind && OF[other].test(text))
}
