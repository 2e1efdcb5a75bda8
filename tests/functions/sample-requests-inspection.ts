/** Well-formed requests about inspections, trainings and help; see sample-requests.ts. Everyone in them is made up. */
const someSite = '00112233445566aa';
const someInspection = '0c1d2e3f40516273';
const uuid = (last: string) => `01831234-5678-7abc-8def-${last.padStart(12, '0')}`;
const photo = { photoId: uuid('e001'), jpegBase64: '/9j/4AAQSkZJRg==' };

export const inspectionRequests = {
  makeInspectionTasks: {
    body: {
      sites: [{ siteId: someSite, reason: 'dead', numbers: { counted: 0, expected: 840, days: 7 } }],
      force: 'market-supervision',
      dueAt: '2022-09-09T18:00:00+08:00',
    },
  },
  listInspectionTasks: { query: { list: 'open', force: 'urban-enforcement' } },
  getInspectionTask: { params: { inspectionId: someInspection } },
  takeInspection: { params: { inspectionId: someInspection } },
  addInspectionPhoto: { params: { inspectionId: someInspection }, body: photo },
  getInspectionPhoto: { params: { inspectionId: someInspection, photoId: photo.photoId } },
  recordFinding: {
    params: { inspectionId: someInspection },
    body: {
      findingId: uuid('e002'),
      step: 'first-reminder',
      answers: { 'poster-current': 'fault' },
      testScan: { read: true, version: 'replaced' },
      place: 'at-the-site',
      photoIds: [photo.photoId],
      note: '门口贴的是旧海报',
    },
  },
  listTrainingsOfSite: { params: { siteId: someSite }, query: {} },
  listHelpTickets: { query: { state: 'waiting' } },
  answerHelpTicket: { params: { ticketId: uuid('e003') }, body: { answer: '请把手机时间改成自动，再扫一次。' } },
  listFindingsOfMySite: { params: { siteId: someSite }, query: {} },
  reportFixed: { params: { siteId: someSite, inspectionId: someInspection }, body: { fixId: uuid('e004'), photoIds: [photo.photoId] } },
  addSitePhoto: { params: { siteId: someSite }, body: { ...photo, of: 'self-check' } },
  getSitePhoto: { params: { siteId: someSite, photoId: photo.photoId } },
  recordTraining: {
    params: { siteId: someSite },
    body: { trainingId: uuid('e005'), name: '孙门岗', course: 'gate-basics', heldOn: '2022-09-05' },
  },
  listTrainings: { params: { siteId: someSite }, query: {} },
  openHelpTicket: {
    body: {
      ticketId: uuid('e006'),
      text: '扫码后一直转圈',
      siteId: someSite,
      deviceId: 'aa00112233445566',
      appVersion: '1.0.0',
      page: 'guard',
    },
  },
  listMyHelpTickets: { query: {} },
} as const;
