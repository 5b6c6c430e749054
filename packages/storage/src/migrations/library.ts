/** 1: the library. */
export const library = `
create extension if not exists btree_gist;

create table swar.covers (
  id integer generated always as identity primary key,
  digest text not null unique,
  type text not null,
  bytes bytea not null
);

create table swar.tracks (
  id integer generated always as identity primary key,
  content text not null unique,
  source text not null check (source in ('audio', 'catalogue')),
  title text,
  artist text,
  album text,
  genre text,
  title_key text collate "C" not null,
  artist_key text collate "C" not null,
  album_key text collate "C" not null,
  genre_key text collate "C" not null,
  words tsvector not null,
  year smallint,
  language text,
  explicit boolean,
  duration real,
  added timestamptz not null default now(),
  arousal double precision not null check (arousal between 0 and 1),
  valence double precision not null check (valence between 0 and 1),
  place point generated always as (point(valence, arousal)) stored,
  arousal_error real,
  valence_error real,
  model_name text not null,
  model_version text not null,
  acousticness real,
  danceability real,
  energy real,
  instrumentalness real,
  liveness real,
  loudness real,
  speechiness real,
  tempo real,
  feature_valence real,
  key smallint,
  mode smallint,
  cover_id integer references swar.covers (id)
);

-- Nearest first, with what most filters read, so that they are decided in the index.
create index tracks_place on swar.tracks using gist (place)
  include (id, energy, tempo, loudness, year, duration, explicit, artist_key, genre_key);
create index tracks_genre_place on swar.tracks using gist (genre_key, place);
create index tracks_artist on swar.tracks (artist_key, id);
create index tracks_energy on swar.tracks (energy);
create index tracks_tempo on swar.tracks (tempo);
create index tracks_loudness on swar.tracks (loudness);
create index tracks_year on swar.tracks (year);
create index tracks_words on swar.tracks using gin (words);
create index tracks_cover on swar.tracks (cover_id) where cover_id is not null;

create table swar.analyses (
  track_id integer primary key references swar.tracks (id) on delete cascade,
  curve_step double precision,
  curve_arousal real[],
  curve_valence real[],
  attention_time real[],
  attention_weight real[],
  descriptors json,
  warnings text[]
);

create table swar.files (
  id integer generated always as identity primary key,
  path text not null,
  -- Paths may be longer than an index takes.
  digest text generated always as (md5(path)) stored unique,
  track_id integer not null references swar.tracks (id) on delete cascade,
  size double precision not null,
  modified double precision not null,
  seen timestamptz not null,
  missing timestamptz
);

create index files_track on swar.files (track_id);

create table swar.plays (
  id integer generated always as identity primary key,
  track_id integer not null references swar.tracks (id) on delete cascade,
  at timestamptz not null,
  seconds real
);

create index plays_track on swar.plays (track_id, at);
create index plays_at on swar.plays (at);

create table swar.banned_tracks (
  track_id integer primary key references swar.tracks (id) on delete cascade,
  since timestamptz not null default now()
);

create table swar.banned_artists (
  artist_key text collate "C" primary key,
  artist text not null,
  since timestamptz not null default now()
);
`;
