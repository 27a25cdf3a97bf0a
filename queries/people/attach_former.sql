-- step: look into the file that is being written anew
attach $path as former (read_only);
