// One game against the tree that this file lies in: the copy of remove-conditions.ts that lacks a condition.
import { play, prepareGround } from './play.ts';
import { wishes } from './remove-policies.ts';

const ground = await prepareGround(process.env.MILEPOST_MODEL_ADMIN ?? '');
try {
  await play(ground, { ...wishes, wall: 'application' });
} catch (error) {
  console.log(
    String((error as Error).cause ?? error)
      .split('\n')[0]
      ?.slice(0, 200),
  );
  process.exitCode = 3;
} finally {
  await ground.close();
}
