import type { FigureWords } from '../zh-CN/figures.ts'
import { plural } from './plural.ts'
import { sheetNames, weekdayNames } from './sheet-names.ts'

/** The names of the sheets that are offered as CSV, one by one. The page itself is the summary. */
const { summary: _, ...sheets } = sheetNames

export const figures: FigureWords = {
  period: 'Cuándo',
  periods: {
    date: 'Un día',
    today: 'Hoy',
    yesterday: 'Ayer',
    week: 'Últimos 7 días completos',
    month: 'Este mes',
    lastMonth: 'El mes pasado',
    range: 'Desde … hasta',
  },
  from: 'Desde',
  to: 'Hasta',
  kind: 'Tipo',
  group: 'Barrio o municipio',
  site: 'Centro',
  all: 'Todos',
  allSites: ({ count }) => `Todos (${count})`,
  search: 'Nombre o dirección',
  kinds: { testing: 'Pruebas', vaccination: 'Vacunación', hall: 'Oficina' },
  noneChosen: 'Ningún centro coincide',
  none: 'Los centros elegidos no tienen registros de ese tiempo',
  noneWhy: 'Elija otra fecha o más centros. Hay datos desde que se dan turnos.',
  backwards: 'La última fecha es anterior a la primera',
  backwardsWhy: 'Cambie una de las dos.',
  range: ({ from, to }) => `${from} a ${to}`,
  daysOf: ({ days }) => `${days} ${plural(days, 'día de un centro', 'días de centros')}`,
  heading: 'En total',
  against: ({ value }) => `antes: ${value}`,
  againstDay: ({ value }) => `día anterior: ${value}`,
  againstHow: ({ from, to }) => `«Antes» es del ${from} al ${to}, igual de largo.`,
  noAgainst: ({ time }) =>
    `Incluye hoy, hasta las ${time}. El día no ha terminado: no se compara con el tiempo anterior.`,
  cut: ({ to }) => `Los días futuros no cuentan: termina hoy (${to}).`,
  sitesWhy: ({ count, served }) =>
    `${count} ${plural(count, 'centro', 'centros')} con registros; se atendió a alguien en ${served}, que es lo que cuenta el boletín.`,
  underMinute: '< 1 min',
  inBrackets: ({ said }) => ` (${said})`,
  same: 'igual',
  counts: {
    peopleServed: 'Personas atendidas',
    served: 'Turnos atendidos',
    taken: 'Turnos tomados',
    waited: 'La mitad esperó hasta',
    waitedMost: 'Nueve de diez esperaron hasta',
    waitedLongest: 'Espera más larga',
    walked: 'La mitad llegó al puesto en',
    atDesk: 'La mitad estuvo en el puesto hasta',
    checked: 'Personas revisadas',
    turnedAway: 'Personas no admitidas',
    observed: 'Personas en observación',
    entered: 'Personas que entraron',
    mostInside: 'Máximo de personas dentro a la vez',
    counselled: 'Conversaciones de apoyo',
    visited: 'Hogares visitados',
    missed: 'Ausencias',
    left: 'Se fueron antes',
    unserved: 'Sin atender al final',
    returned: 'Vueltas a la fila',
    moved: 'Cambios de fila',
    open: 'Sin terminar',
  },
  walkedOf: ({ count }) => `de ${count} ${plural(count, 'turno marcado', 'turnos marcados')} «llegó»`,
  error: 'Las medianas y «nueve de diez» difieren menos del 5 % del valor exacto; lo demás es exacto.',
  partial: ({ count }) =>
    `Días solo con datos antiguos, sin esperas, ausencias, devoluciones ni cambios de fila: ${count}.`,
  unread: ({ count }) => `Días que no se pudieron leer y no cuentan: ${count}.`,
  pending: ({ count }) => `Faltan por contar ${count} ${plural(count, 'día', 'días')}: los números subirán…`,
  download: 'Descargar para Excel',
  csv: 'Descargar en CSV',
  csvWhy: 'Un archivo por hoja, con las mismas columnas que el de Excel.',
  sheets,
  weekdays: weekdayNames,
  column: {
    peopleServed: 'Personas atendidas',
    before: 'Antes',
    taken: 'Tomados',
    served: 'Atendidos',
    p50: 'Espera mediana',
    p90: 'Nueve de diez esperaron hasta',
    longest: 'Espera más larga',
    walked: 'Mediana en camino',
    atDesk: 'Mediana en el puesto',
    missed: 'No vinieron',
    left: 'Se fueron',
    unserved: 'Sin atender',
    returned: 'Devueltos',
    moved: 'Movidos',
    open: 'Abierto',
  },
  desk: ({ site, desk }) => `${site} ${desk}`,
  queue: ({ site, queue }) => `${site}, fila ${queue}`,
  staffGone: '(cuenta eliminada)',
  staffWhy:
    'Solo lo ven los responsables. Cuando se borran los detalles de un día, ya no distingue al personal.',
  more: ({ count }) => `Mostrar todo (${count})`,
  few: ({ count }) => `De solo ${count} ${plural(count, 'turno', 'turnos')}: tómelo como orientación.`,
  needed: {
    testing: ({ count }) => `Puestos de muestra necesarios: ${count}`,
    vaccination: ({ count }) => `Puestos de vacunación necesarios: ${count}`,
    hall: ({ count }) => `Ventanillas necesarias: ${count}`,
  },
  bulletin: {
    day: ({ date }) => `${date}`,
    days: ({ from, to }) => `${from} a ${to}`,
    head: ({ when, what, who }) => `${when}: ${what}${who}.`,
    sites: ({ count }) => ` en ${count.toLocaleString('es')} ${plural(count, 'centro', 'centros')}`,
    marshals: ({ count }) => ` con ${count.toLocaleString('es')} ${plural(count, 'guía', 'guías')}`,
    between: '',
    whatBetween: ', ',
    what: {
      testing: ({ count }) =>
        `prueba a ${count.toLocaleString('es')} ${plural(count, 'persona', 'personas')}`,
      vaccination: ({ count }) =>
        `${count.toLocaleString('es')} ${plural(count, 'persona vacunada', 'personas vacunadas')}`,
      hall: ({ count }) =>
        `${count.toLocaleString('es')} ${plural(count, 'revisión y registro', 'revisiones y registros')}`,
    },
    whatServed: ({ count }) =>
      `${count.toLocaleString('es')} ${plural(count, 'persona atendida', 'personas atendidas')}`,
    checked: ({ count }) =>
      `${count.toLocaleString('es')} ${plural(count, 'revisión y registro', 'revisiones y registros')}`,
    observed: ({ count }) =>
      `${count.toLocaleString('es')} ${plural(count, 'persona', 'personas')} en observación`,
    entered: ({ count, most }) =>
      `${count.toLocaleString('es')} ${plural(count, 'persona que entró', 'personas que entraron')} (${most.toLocaleString('es')} a la vez como máximo)`,
    enteredMany: ({ count, most }) =>
      `${count.toLocaleString('es')} ${plural(count, 'persona que entró', 'personas que entraron')} (${most.toLocaleString('es')} a la vez en un mismo centro como máximo)`,
    turnedAway: ({ count, reasons }) => ` No admitidas: ${count.toLocaleString('es')} (${reasons}).`,
    counselled: ({ count }) =>
      `${count.toLocaleString('es')} ${plural(count, 'conversación', 'conversaciones')} de apoyo`,
    visited: ({ count }) =>
      `${count.toLocaleString('es')} ${plural(count, 'hogar visitado', 'hogares visitados')}`,
    turnedAwayFor: ({ count, reason }) => `${reason} ${count.toLocaleString('es')}`,
    reasonsBetween: ', ',
    away: {
      turnedAwayFever: 'fiebre',
      turnedAwayCode: 'código de salud',
      turnedAwayNoMask: 'sin mascarilla',
      turnedAwayNotToday: 'hoy no',
      turnedAwayOther: 'otro motivo',
    },
    total: ({ count }) => `${count.toLocaleString('es')} en total`,
    soFar: ({ when, time }) => `${when} (hasta las ${time})`,
    waiting: ({ count }) =>
      ` ${count.toLocaleString('es')} ${plural(count, 'persona sigue', 'personas siguen')} esperando.`,
    unserved: ({ count }) =>
      ` Hay gente esperando y nadie la llama en ${count.toLocaleString('es')} ${plural(count, 'centro', 'centros')}.`,
    longestCalled: ({ minutes, site }) =>
      ` Espera más larga de un turno llamado: ${minutes} min, en ${site}.`,
    longestCalledHere: ({ minutes }) => ` Espera más larga de un turno llamado: ${minutes} min.`,
    nobody: ({ when }) => `${when}: aún no se ha atendido a nadie.`,
    dayBefore: 'el día anterior',
    periodBefore: 'el período anterior',
    more: ({ count, before }) => ` ${count.toLocaleString('es')} más que ${before}.`,
    fewer: ({ count, before }) => ` ${count.toLocaleString('es')} menos que ${before}.`,
    same: ({ before }) => ` Igual que ${before}.`,
    crowded: ({ site, minutes }) =>
      ` Más lleno: ${site}, donde nueve de diez esperaron hasta unos ${minutes} min.`,
    longest: ({ minutes, site }) => ` Espera más larga: ${minutes} min, en ${site}.`,
    longestHere: ({ minutes }) => ` Espera más larga: ${minutes} min.`,
  },
}
