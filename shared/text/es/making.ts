import { plural } from '../plural.ts'
import type { Words } from '../zh-CN.ts'

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
  chinese: 'Nombre en chino',
  english: 'Nombre en inglés (vacío: el gris)',
  desks: () => '2. ¿Cuántos puestos hay?',
  desksLabel: () => 'Número de puestos',
  metres: '3. ¿Cuántos metros tiene la línea de cada fila?',
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
