import type { Words } from '../words.ts'
import { plural } from './plural.ts'

export const making: Words['setup']['making'] = {
  title: 'Centro nuevo',
  lead: 'Tres respuestas hacen un centro: para qué es, cuántos puestos tiene y qué largo tienen las líneas. Lo demás tiene un valor inicial razonable y se puede cambiar en cualquier momento.',
  kind: '1. ¿Qué se hace aquí?',
  kinds: {
    testing: { name: 'Pruebas', about: 'Una fila general y una preferente' },
    vaccination: {
      name: 'Vacunación',
      about: 'Primera dosis, segunda y refuerzo, con 30 minutos de observación',
    },
    hall: { name: 'Oficina de atención', about: 'Ventanillas por trámite' },
  },
  name: '¿Cómo se llama?',
  nameGuessed: 'vacío: el gris',
  desks: () => '2. ¿Cuántos puestos hay?',
  desksLabel: () => 'Número de puestos',
  metres: '3. ¿Cuántos metros tiene la línea de cada fila?',
  queues: {
    testing: { A: 'General', G: 'Fila preferente', B: 'Con cita', C: 'Grupos', D: 'Repetición de prueba' },
    vaccination: {
      A: 'Primera dosis',
      B: 'Segunda dosis',
      C: 'Dosis de refuerzo',
      G: 'Fila preferente',
      D: 'Niños',
      E: 'Con cita',
    },
    hall: {
      A: 'Trámites generales',
      B: 'Seguridad social',
      C: 'Padrón y documentos',
      G: 'Fila preferente',
      D: 'Vivienda y catastro',
      E: 'Impuestos',
      F: 'Ayudas a la vivienda',
    },
  },
  queue: ({ letter }) => `Fila ${letter}`,
  metresLabel: 'Metros (0: nadie hace línea)',
  id: 'Nombre corto en direcciones',
  idHow: ({ id }) => `Las personas abren /s/${id}. Después no se puede cambiar.`,
  idLater: 'Sale del nombre',
  change: 'Escribir otro',
  makes: ({ queues, desks }) =>
    `Tendrá: ${queues}; ${desks} ${plural(desks, 'puesto', 'puestos')}, cada uno atiende todas las filas.`,
  make: 'Crear el centro',
  back: 'Volver',
  sameName: ({ site, id }) =>
    `«${site}» tiene el mismo nombre; su dirección es /s/${id}. Si quiere los dos, dé otro nombre a este.`,
  search: 'Buscar un centro: nombre, pinyin, nombre corto, dirección o barrio',
  noneFound: 'No se encontró',
  moreFound: ({ count }) => `${count} más: siga escribiendo`,
  other: ({ count }) => `Otro centro (${count} en total)`,
  copy: 'Copiar este centro',
  copying: ({ site }) => `Copia de «${site}»`,
  copyLead:
    'Filas, puestos y ajustes quedan como allí. En otro tipo de centro, las filas llevan los nombres de ese tipo. La dirección viene después.',
  listed: ', ',
}
