'use client';

import { useEffect, useState } from 'react';
import { Select } from '#/components/ui/inputs.tsx';
import { zoneChoices } from '#/lib/core/zones.ts';

type ZoneSelectProps = {
  value: string;
  onChange: (zone: string) => void;
  error?: string | undefined;
  hint: string;
};

/** The list comes from the browser: sent by the server it would be the heaviest part of the page. */
export function ZoneSelect({ value, onChange, error, hint }: ZoneSelectProps) {
  const [zones, setZones] = useState([value]);
  useEffect(() => setZones(zoneChoices([value, deviceZone()])), [value]);
  const time = zones.length > 1 && value ? timeIn(value) : null;
  return (
    <Select
      name="timeZone"
      label="Time zone"
      autoComplete="off"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      error={error}
      hint={time ? `It is ${time} there now. ${hint}` : hint}
      options={zones.map((zone) => ({
        value: zone,
        label: zone.replaceAll('_', ' ') || 'Choose a place',
      }))}
    />
  );
}

/** The zone that this device is set to. */
export function deviceZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** True for two names of one zone, such as Asia/Calcutta and Asia/Kolkata. */
export function isSameZone(a: string, b: string): boolean {
  return a === b || canonical(a) === canonical(b);
}

function canonical(zone: string): string {
  return Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
}

function timeIn(timeZone: string): string {
  return Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format();
}
