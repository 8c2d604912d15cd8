// Who gets what, written down. A route or a page that is missing here fails the tests.

export type ActorName = 'nobody' | 'owner' | 'stranger';
/** The status of the answer. `own`: 200, with the asker's own things and nothing of the owner's. */
export type Expected = number | 'own';
export type Row = Record<ActorName, Expected>;

const open: Row = { nobody: 200, owner: 200, stranger: 200 };
const ownList: Row = { nobody: 401, owner: 200, stranger: 'own' };
const ofOwner: Row = { nobody: 401, owner: 200, stranger: 404 };

/** A stranger asks with the owner's ids, and with the version that the owner would give. */
export const apiTable: Record<string, Row> = {
  'get /api/health/live': open,
  'get /api/health/ready': open,
  'get /api/v1/openapi.json': open,
  'post /api/v1/members': open,
  'get /api/v1/me': ownList,
  'patch /api/v1/me': ownList,
  // The stranger's own password is another.
  'put /api/v1/me/password': { nobody: 401, owner: 200, stranger: 422 },
  'get /api/v1/sessions': ownList,
  'delete /api/v1/sessions': ownList,
  'delete /api/v1/sessions/{id}': { nobody: 401, owner: 204, stranger: 404 },
  'get /api/v1/goals': ownList,
  'post /api/v1/goals': { nobody: 401, owner: 201, stranger: 201 },
  'get /api/v1/goals/{id}': ofOwner,
  'put /api/v1/goals/{id}': ofOwner,
  'delete /api/v1/goals/{id}': { nobody: 401, owner: 204, stranger: 404 },
  'get /api/v1/goals/{id}/standing': ofOwner,
  'post /api/v1/goals/{id}/activation': ofOwner,
  'put /api/v1/goals/{id}/pause': ofOwner,
  'delete /api/v1/goals/{id}/pause': ofOwner,
  'post /api/v1/goals/{id}/closure': ofOwner,
  'get /api/v1/check-ins': ownList,
  // A week is everybody's; what was written in it is not. The stranger has no draft of such a version.
  'get /api/v1/check-ins/{week}': ownList,
  'put /api/v1/check-ins/{week}': { nobody: 401, owner: 200, stranger: 412 },
  'post /api/v1/check-ins/{week}/submission': { nobody: 401, owner: 201, stranger: 412 },
  'get /api/v1/check-ins/{week}/revisions': ownList,
  'post /api/v1/check-ins/{week}/revisions': { nobody: 401, owner: 201, stranger: 404 },
  'get /api/v1/dashboard': ownList,
};
