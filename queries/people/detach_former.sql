-- step: leave the file that was written anew
detach former;
