-- step: take one merge back; what was merged before and after it stays
delete from merge where merged = $merged;
