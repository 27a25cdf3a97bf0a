-- step: it does so from the first second of a statement on
set progress_bar_time = 1000;
