/** A file as the gateway gets it: a workbook that is sent as text is a broken workbook. */
import { isContentTypeBinary } from '../../cloud-functions/functions/serve';

it.each([
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', true],
  ['application/pdf', true],
  ['image/jpeg', true],
  ['text/csv; charset=utf-8', false],
  ['application/json; charset=utf-8', false],
  ['application/problem+json', false],
])('%s goes through the gateway as base64: %s', (contentType, binary) => expect(isContentTypeBinary(contentType)).toBe(binary));
