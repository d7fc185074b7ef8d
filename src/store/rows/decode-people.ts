import {
  filterKinds,
  type GridColumn,
  type GridFilter,
  type GridSort,
  type GridView,
} from '#domain/people/grid-view.ts'
import type { Journey, OwnValue } from '#domain/people/participation.ts'
import { decoder, isFields, isListOf, isOneOf, isText, isTextOrNull } from './decode.ts'

function isJourney(value: unknown): value is Journey {
  return (
    isFields(value) &&
    isTextOrNull(value['date']) &&
    isText(value['time']) &&
    isText(value['transport']) &&
    isText(value['place'])
  )
}

function isOwnValue(value: unknown): value is OwnValue {
  return isText(value) || typeof value === 'number' || typeof value === 'boolean'
}

function isRecordOf<T>(item: (value: unknown) => value is T) {
  return (value: unknown): value is Readonly<Record<string, T>> => isFields(value) && Object.values(value).every(item)
}

function isColumn(value: unknown): value is GridColumn {
  return isFields(value) && isText(value['field']) && typeof value['width'] === 'number'
}

function isFilter(value: unknown): value is GridFilter {
  return (
    isFields(value) &&
    isText(value['field']) &&
    isOneOf(filterKinds, value['kind']) &&
    isListOf(isText)(value['values'])
  )
}

function isSort(value: unknown): value is GridSort {
  return isFields(value) && isText(value['field']) && typeof value['descending'] === 'boolean'
}

function isView(value: unknown): value is Omit<GridView, 'id' | 'name'> {
  return (
    isFields(value) &&
    isListOf(isColumn)(value['columns']) &&
    typeof value['frozen'] === 'number' &&
    isListOf(isFilter)(value['filters']) &&
    isListOf(isSort)(value['sorts']) &&
    isTextOrNull(value['groupBy'])
  )
}

/** Readers of the JSON that rows of people keep. @throws UnreadableValue, SyntaxError */
export const journeyIn = decoder('a journey', isJourney)
export const ownValuesIn = decoder('values of own fields', isRecordOf(isOwnValue))
export const gridViewIn = decoder('a view of a grid', isView)
export const namedTextsIn = decoder('texts by name', isRecordOf(isText))
