import React, { type ReactNode } from 'react';

/** A magnifying glass. */
export function SearchIcon(): ReactNode {
  return (
    <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" fill="none" stroke="currentColor">
      <circle cx="8.5" cy="8.5" r="5.75" strokeWidth="1.75" />
      <path d="M13 13l4.25 4.25" strokeWidth="1.75" strokeLinecap="round" />
    </svg>
  );
}
