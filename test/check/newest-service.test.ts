import { expect, test } from 'vitest'
import { newestService } from '../../src/check/newest-service.ts'
import { activeViews } from '../../src/check/view.ts'
import { bankOfOptions } from '../support/views.ts'

test('an option is rated by the newest service it names', () => {
  const services = [
    { id: 'queue', name: 'Queue', since: 2006 },
    { id: 'bus', name: 'Bus', since: 2019 },
    { id: 'table', name: 'Table' },
  ]
  const options = ['Let Queue feed Bus.', 'Put it into Queue.', 'Put it into Table.', 'Wait.']
  const bank = bankOfOptions([{ options }], { services })
  expect(newestService(bank)(activeViews(bank)[0]!)).toEqual([2019, 2006, 0, 0])
})
