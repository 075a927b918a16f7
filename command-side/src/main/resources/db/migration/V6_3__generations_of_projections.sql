alter table projection add column kept_generation integer;

comment on column projection.kept_generation is 'Which generation the code keeps, as the node says that started last. What is of a former one nobody works at any more.';
