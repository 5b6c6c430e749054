/** 2: the folders that a library was gathered from, files that could not be heard, and how the listener said to feel. */
export const gathering = `
create table swar.folders (
  path text primary key,
  added timestamptz not null default now()
);

create table swar.failures (
  id integer generated always as identity primary key,
  path text not null,
  digest text generated always as (md5(path)) stored unique,
  size double precision not null,
  modified double precision not null,
  code text not null,
  message text not null,
  at timestamptz not null default now()
);

create table swar.moods (
  id integer generated always as identity primary key,
  at timestamptz not null,
  arousal double precision not null check (arousal between 0 and 1),
  valence double precision not null check (valence between 0 and 1)
);

create index moods_at on swar.moods (at);
`;
