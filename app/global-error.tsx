'use client';
import { Failure } from './_failure.tsx';
import { fontClasses } from './fonts.ts';
import './globals.css';

export default function GlobalErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en" className={fontClasses}>
      <head>
        <title>Something went wrong · Milepost</title>
      </head>
      <body>
        <Failure reference={error.digest} />
      </body>
    </html>
  );
}
