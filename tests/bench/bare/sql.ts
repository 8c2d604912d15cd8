import { connect } from '#/db/connect.ts';

export const sql = connect(process.env.DATABASE_URL ?? '', { max: 10 });
