/**
 * 3: that tracks have changed, and which, for those who look at the library while others change it. A line a statement, whoever
 * makes it; of many tracks only that there were many.
 */
export const changes = `
create table swar.changes (
  id bigint generated always as identity primary key,
  -- Null: many, or nobody knows which.
  tracks integer[]
);

create function swar.note_changes(changed integer[]) returns void language sql as $$
  insert into swar.changes (tracks)
    select case when cardinality(changed) <= 100 then changed end where cardinality(changed) > 0
$$;

create function swar.note_tracks() returns trigger language plpgsql as $$ begin
  perform swar.note_changes(array(select id from changed limit 101)); return null; end
$$;

create function swar.note_files() returns trigger language plpgsql as $$ begin
  perform swar.note_changes(array(select distinct track_id from changed limit 101)); return null; end
$$;

-- What is seen again as it was is no change.
create function swar.note_moved_files() returns trigger language plpgsql as $$ begin
  perform swar.note_changes(array(
    select distinct unnest(array[was.track_id, now.track_id]) from was join now using (id)
    where was.track_id <> now.track_id or (was.missing is null) <> (now.missing is null) limit 101)); return null; end
$$;

create trigger note_insert after insert on swar.tracks referencing new table as changed
  for each statement execute function swar.note_tracks();
create trigger note_update after update on swar.tracks referencing new table as changed
  for each statement execute function swar.note_tracks();
create trigger note_delete after delete on swar.tracks referencing old table as changed
  for each statement execute function swar.note_tracks();
create trigger note_insert after insert on swar.files referencing new table as changed
  for each statement execute function swar.note_files();
create trigger note_update after update on swar.files referencing old table as was new table as now
  for each statement execute function swar.note_moved_files();
create trigger note_delete after delete on swar.files referencing old table as changed
  for each statement execute function swar.note_files();
`;
