'use client';
import { Failure } from './_failure.tsx';

export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return <Failure reference={error.digest} />;
}
