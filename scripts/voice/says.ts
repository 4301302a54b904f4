// The text of each clip of a voice pack. A folder of human recordings needs the same clips, in each language.

import type { Language } from '../../shared/languages.ts'
import { everyLanguage } from '../../shared/text/every-language.ts'
import { characters } from '../../shared/text/zh-CN/characters.ts'
import { characters as traditional } from '../../shared/text/zh-Hant/characters.ts'

const digits = (names: string) => Object.fromEntries([...names].map((name, digit) => [`${digit}`, name]))
const letters = Object.fromEntries([...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => [letter, letter]))
/** The characters of desk names that are neither digits nor letters. */
const signsOf = (signs: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(signs).map(([character, name]) => [name, character]))
const english =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'

/** Up to 29 each number has a clip of its own; then there are clips for the tens and the hundreds. */
const spanish =
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'
const decenas = 'treinta cuarenta cincuenta sesenta setenta ochenta noventa'
const centenas =
  'doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'

/**
 * The Arabic texts have vowel marks, which pages leave out and the voice needs. Up to 19 each number is a clip of its
 * own. The numbers have no noun, so that they fit a desk's word of either gender.
 */
const arabic =
  'صِفْر | وَاحِد | اِثْنَان | ثَلَاثَة | أَرْبَعَة | خَمْسَة | سِتَّة | سَبْعَة | ثَمَانِيَة | تِسْعَة | عَشَرَة | أَحَدَ عَشَر | اِثْنَا عَشَر | ثَلَاثَةَ عَشَر | أَرْبَعَةَ عَشَر | خَمْسَةَ عَشَر | سِتَّةَ عَشَر | سَبْعَةَ عَشَر | ثَمَانِيَةَ عَشَر | تِسْعَةَ عَشَر'
const arabicTens = 'عِشْرُون ثَلَاثُون أَرْبَعُون خَمْسُون سِتُّون سَبْعُون ثَمَانُون تِسْعُون'
const arabicHundreds = 'مِئَة مِئَتَان ثَلَاثُمِئَة أَرْبَعُمِئَة خَمْسُمِئَة سِتُّمِئَة سَبْعُمِئَة ثَمَانِمِئَة تِسْعُمِئَة'

export const says = {
  'zh-CN': {
    ...digits('零一二三四五六七八九'),
    ...letters,
    ten: '十',
    hundred: '百',
    please: '请',
    number: '号',
    to: '到',
    desk: '台',
    ...everyLanguage['zh-CN'].voice.places,
    ...signsOf(characters),
    dash: '杠',
    look: '请看大屏',
    'see-marshal': '请找引导员',
    routine: '请大家保持一米距离',
    full: '排队通道已满,请在附近等候,轮到时会请您上前',
    crowding: '号线,请前后保持一米',
    asked: '请大家保持一米距离,不要急',
  },
  en: {
    ...Object.fromEntries(english.split(' ').map((name, count) => [`${count}`, name])),
    ...Object.fromEntries(tens.split(' ').map((name, index) => [`${20 + 10 * index}`, name])),
    ...letters,
    hundred: 'hundred',
    number: 'Number',
    'go-to': 'please go to',
    desk: 'desk',
    ...everyLanguage.en.voice.places,
    dash: 'dash',
    look: 'please look at the screen',
    'see-marshal': 'please see a marshal',
    marks: 'Marks',
    to: 'to',
    routine: 'Please keep one metre apart',
    full: 'The line is full. Please wait nearby until you are brought forward',
    crowding: 'please keep one metre apart',
    asked: 'Please keep one metre apart. There is no hurry',
  },
  'zh-Hant': {
    ...digits('零一二三四五六七八九'),
    ...letters,
    ten: '十',
    hundred: '百',
    please: '請',
    number: '號',
    to: '到',
    desk: '櫃位',
    ...everyLanguage['zh-Hant'].voice.places,
    ...signsOf(traditional),
    dash: '橫線',
    look: '請看大屏幕',
    'see-marshal': '請找指引員',
    routine: '請大家保持一米距離',
    full: '排隊通道已滿，請在附近輪候，輪到時會請您上前',
    crowding: '號線，請前後保持一米',
    asked: '請大家保持一米距離，不用急',
  },
  es: {
    ...Object.fromEntries(spanish.split(' ').map((name, count) => [`${count}`, name])),
    ...Object.fromEntries(decenas.split(' ').map((name, index) => [`${30 + 10 * index}`, name])),
    ...Object.fromEntries(centenas.split(' ').map((name, index) => [`${200 + 100 * index}`, name])),
    ...letters,
    hundred: 'cien',
    'hundred-and': 'ciento',
    and: 'y',
    number: 'Turno',
    'go-to': 'pase a',
    desk: 'puesto',
    ...everyLanguage.es.voice.places,
    dash: 'guion',
    look: 'mire la pantalla',
    'see-marshal': 'vaya con un guía',
    marks: 'Marcas',
    to: 'a',
    routine: 'Mantengan un metro de distancia',
    full: 'La línea está llena. Esperen cerca hasta que los llamemos',
    crowding: 'mantengan un metro de distancia',
    asked: 'Mantengan un metro de distancia. No hay prisa',
  },
  ar: {
    ...Object.fromEntries(arabic.split(' | ').map((name, count) => [`${count}`, name])),
    ...Object.fromEntries(arabicTens.split(' ').map((name, index) => [`${20 + 10 * index}`, name])),
    ...Object.fromEntries(arabicHundreds.split(' ').map((name, index) => [`${100 + 100 * index}`, name])),
    ...letters,
    and: 'وَ',
    number: 'الرَّقْم',
    'go-to': 'يُرْجَى التَّوَجُّهُ إِلَى',
    desk: 'المَكْتَب',
    sampling: 'مَكْتَبُ أَخْذِ العَيِّنَات',
    registration: 'مَكْتَبُ التَّسْجِيل',
    vaccination: 'مَكْتَبُ التَّطْعِيم',
    'service-window': 'الشُّبَّاك',
    counter: 'المِنْضَدَة',
    room: 'الغُرْفَة',
    table: 'الطَّاوِلَة',
    dash: 'شَرْطَة',
    look: 'يُرْجَى النَّظَرُ إِلَى الشَّاشَة',
    'see-marshal': 'يُرْجَى مُرَاجَعَةُ أَحَدِ المُنَظِّمِين',
    marks: 'العَلَامَاتُ مِنْ',
    to: 'إِلَى',
    routine: 'يُرْجَى تَرْكُ مَسَافَةِ مِتْرٍ وَاحِد',
    full: 'الصَّفُّ مُمْتَلِئ. يُرْجَى الاِنْتِظَارُ فِي مَكَانٍ قَرِيبٍ حَتَّى يَظْهَرَ رَقْمُكُم',
    crowding: 'يُرْجَى تَرْكُ مَسَافَةِ مِتْرٍ وَاحِد',
    asked: 'يُرْجَى تَرْكُ مَسَافَةِ مِتْرٍ وَاحِد. لَا دَاعِيَ لِلعَجَلَة',
  },
} satisfies Partial<Record<Language, Record<string, string>>>

/** The languages that have recordings in the pack. */
export type Spoken = keyof typeof says
